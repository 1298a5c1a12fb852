import { Button, Radio, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consent } from '../../../../shared/contract/referrals';
import { Card } from '../../../ui/card';
import type { StepProps } from '../steps';
import { ConsentForm } from './consent-form';
import { ConsentOption } from './consent-option';
import classes from './ground.module.css';
import { PrintConsent } from './print-consent';

/** Persetujuan klien: one that was given for this agency, or one that is recorded now. */
export function ConsentGround(props: StepProps & { readonly flush: () => Promise<void> }) {
  const { t } = useTranslation();
  const { view, choices, change, readOnly, flush } = props;
  const [adding, setAdding] = useState(view.consents.length === 0 && !readOnly);
  const { ground } = choices;
  const chosen = ground?.kind === 'consent' ? ground.consentId : null;
  const picked = view.consents.find(({ consentId }) => consentId === chosen);
  const choose = (consentId: string) => change({ ground: { kind: 'consent', consentId } });
  const recorded = async (consent: Consent) => {
    choose(consent.consentId);
    // The answer to the saved choice brings the new consent into the list.
    await flush();
    setAdding(false);
  };
  if (adding) {
    const hasOthers = view.consents.length > 0;
    return (
      <ConsentForm
        view={view}
        onRecorded={recorded}
        onCancel={hasOthers ? () => setAdding(false) : undefined}
      />
    );
  }
  return (
    <Card title={t('referrals.consent.existing', { agency: view.row.agencyName })}>
      {view.consents.length === 0 && <Text c="dimmed">{t('referrals.consent.none')}</Text>}
      <Radio.Group
        value={chosen}
        onChange={choose}
        aria-label={t('referrals.consent.existing', { agency: view.row.agencyName })}
      >
        <div className={classes.options}>
          {view.consents.map((consent) => (
            <ConsentOption
              key={consent.consentId}
              consent={consent}
              view={view}
              readOnly={readOnly}
            />
          ))}
        </div>
      </Radio.Group>
      <div className={classes.papers}>
        <PrintConsent referralId={view.row.referralId} />
        {picked !== undefined && <PrintConsent referralId={view.row.referralId} consent={picked} />}
      </div>
      {!readOnly && (
        <Button
          variant="default"
          mt="md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('referrals.consent.add')}
        </Button>
      )}
    </Card>
  );
}
