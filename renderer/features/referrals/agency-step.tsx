import { Text } from '@mantine/core';
import { IconMapPinQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBilingual, useDates } from '../../app/use-text';
import { Card } from '../../ui/card';
import { Pill } from '../../ui/pill';
import { AddresseeFields } from './addressee-fields';
import classes from './agency-step.module.css';
import type { StepProps } from './steps';
import wizard from './wizard.module.css';

/** Instansi: who is asked for help, what for, and what the packet to them must observe. */
export function AgencyStep(props: StepProps) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { view } = props;
  return (
    <div className={wizard.columns} data-kind="halves">
      <div className={wizard.stack}>
        <AgencyFacts view={view} />
        <Card title={t('referrals.agency.letterTo')}>
          <AddresseeFields {...props} />
        </Card>
      </div>
      <div className={wizard.stack}>
        <Card title={t('referrals.agency.purpose')}>
          <Text fw={700}>{bilingual(view.row.profileName)}</Text>
          <Text c="dimmed">{bilingual(view.profilePurpose)}</Text>
        </Card>
        <Card title={t('referrals.agency.rules')}>
          {view.profileRules.length === 0 && (
            <Text c="dimmed">{t('referrals.agency.noRules')}</Text>
          )}
          <ul className={classes.rules}>
            {view.profileRules.map((rule) => (
              <li key={rule.id}>{bilingual(rule)}</li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  );
}

function AgencyFacts({ view }: Pick<StepProps, 'view'>) {
  const { t } = useTranslation();
  const { date } = useDates();
  const { agency } = view;
  const { phone, email, address } = agency.contact;
  const contact = [phone, email].filter((one) => one !== null).join(' · ');
  const facts = [
    [t('referrals.agency.type'), agency.area],
    [t('referrals.agency.contact'), contact],
    [t('referrals.agency.address'), address ?? ''],
    ...[
      [t('agencies.detail.services'), agency.services.join(', ')],
      [t('agencies.detail.hours'), agency.hours],
      [
        t('agencies.detail.channels'),
        agency.safeChannels
          .map(({ kind, detail }) => `${t(`agencies.channels.${kind}`)}: ${detail}`)
          .join('; '),
      ],
      [
        t('agencies.detail.persons'),
        agency.persons
          .map(({ name, position, phone }) => [name, position, phone].filter(Boolean).join(' · '))
          .join('; '),
      ],
      [t('referrals.agency.note'), agency.note ?? ''],
    ].filter(([, value]) => value !== ''),
  ];
  return (
    <Card
      title={agency.name}
      aside={
        agency.status === 'needs_confirmation' ? (
          <Pill tone="warn" icon={<IconMapPinQuestion aria-hidden />}>
            {t('common.needsConfirmation')}
          </Pill>
        ) : (
          agency.verifiedAt !== null && (
            <Pill>{t('referrals.agency.verified', { date: date(agency.verifiedAt) })}</Pill>
          )
        )
      }
    >
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-empty={value === '' || undefined}>
              {value === '' ? t('referrals.agency.noContact') : value}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
