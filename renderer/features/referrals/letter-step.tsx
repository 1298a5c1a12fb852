import { SegmentedControl, Switch, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card';
import { useDates } from '../../app/use-text';
import { REQUEST_KEY } from '../../../shared/domain/disclosure/mask-text';
import { MaskList } from './data/mask-list';
import { AddresseeFields } from './addressee-fields';
import { DateInput } from '../../ui/date-input';
import { PagesDesk } from './pages-desk';
import type { StepProps } from './steps';
import type { ShownPages } from './use-pages';
import wizard from './wizard.module.css';

/** Surat: what the covering letter says beside the facts. */
export function LetterStep(props: StepProps & { readonly pages: ShownPages }) {
  const { t } = useTranslation();
  const { plainDateOf } = useDates();
  const { view, choices, change, readOnly, pages } = props;
  const today = plainDateOf(new Date().toISOString());
  return (
    <div className={wizard.columns} data-kind="form">
      <div className={wizard.column}>
        <Card title={t('referrals.letter.title')}>
          <AddresseeFields {...props} />
          <Textarea
            label={t('referrals.letter.request')}
            description={t('referrals.letter.requestHelp')}
            value={choices.request}
            onChange={(event) => change({ request: event.currentTarget.value })}
            maxLength={1000}
            autosize
            minRows={3}
            disabled={readOnly}
            mb="md"
          />
          <MaskList {...props} textKey={REQUEST_KEY} />
          <DateInput
            label={t('referrals.letter.replyBy')}
            description={t('referrals.letter.replyByHelp')}
            value={choices.replyBy}
            // A letter without a date to answer by would never be chased, so it cannot be emptied.
            onChange={(replyBy) => replyBy !== '' && change({ replyBy })}
            minDate={today}
            disabled={readOnly}
          />
          <Text fw={500} size="sm" mt="md" mb={4} id="referral-paper">
            {t('referrals.letter.paper')}
          </Text>
          <SegmentedControl
            aria-labelledby="referral-paper"
            value={choices.paper}
            onChange={(paper) => change({ paper: paper === 'F4' ? 'F4' : 'A4' })}
            data={[
              { value: 'A4', label: t('referrals.letter.paperA4') },
              { value: 'F4', label: t('referrals.letter.paperF4') },
            ]}
            disabled={readOnly}
          />
          {view.offersHandover && (
            <Switch
              mt="md"
              label={t('referrals.letter.withHandover')}
              description={t('referrals.letter.withHandoverHelp')}
              checked={choices.withHandover === true}
              onChange={(event) => change({ withHandover: event.currentTarget.checked })}
              disabled={readOnly}
            />
          )}
        </Card>
      </div>
      <div className={wizard.desk}>
        <PagesDesk pages={pages} />
      </div>
    </div>
  );
}
