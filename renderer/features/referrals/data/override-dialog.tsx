import { Button, Checkbox, Group, Modal, Text, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisclosureLine, ReferralView } from '../../../../shared/contract/referrals';
import { useSession } from '../../../app/session-context';
import { useBilingual } from '../../../app/use-text';
import { ErrorNote } from '../../../ui/error-note';
import classes from './data.module.css';
import { useOverride } from './use-override';

interface OverrideDialogProps {
  readonly view: ReferralView;
  readonly lines: readonly DisclosureLine[];
  readonly onClose: () => void;
}

/** Lets forbidden facts out: which ones, and why. Nothing is ticked beforehand. */
export function OverrideDialog({ view, lines, onClose }: OverrideDialogProps) {
  const { t } = useTranslation();
  const { give } = useOverride();
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (keys.length === 0 || reason.trim() === '') return;
    const { referralId } = view.row;
    give.mutate({ referralId, keys: [...keys], reason: reason.trim() }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('referrals.data.override.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Explanation view={view} />
        <Checkbox.Group
          label={t('referrals.data.override.which')}
          value={[...keys]}
          onChange={setKeys}
          error={tried && keys.length === 0 && t('referrals.data.override.chooseOne')}
          mb="md"
        >
          {lines.map((line) => (
            <FactBox key={line.key} line={line} />
          ))}
        </Checkbox.Group>
        <Textarea
          label={t('referrals.data.override.reason')}
          description={t('referrals.data.override.reasonHelp')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' && t('common.required')}
          maxLength={500}
          autosize
          minRows={2}
          mb="md"
        />
        <ErrorNote error={give.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose} disabled={give.isPending}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={give.isPending}>
            {t('referrals.data.override.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function Explanation({ view }: { readonly view: ReferralView }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { officer } = useSession();
  return (
    <>
      <Text mb="sm">
        {t('referrals.data.override.text', {
          profile: bilingual(view.row.profileName),
          role: t(`access.roles.${officer.role}`),
        })}
      </Text>
      {view.profileRules.length > 0 && (
        <>
          <Text fw={700}>{t('referrals.data.override.rules')}</Text>
          <ul className={classes.rules}>
            {view.profileRules.map((rule) => (
              <li key={rule.id}>{bilingual(rule)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function FactBox({ line }: { readonly line: DisclosureLine }) {
  const bilingual = useBilingual();
  return (
    <Checkbox
      value={line.key}
      label={bilingual(line.label)}
      // Names are shown on the sheet itself, not in lists.
      {...(line.onIdentitySheet ? {} : { description: line.text })}
      mt={8}
    />
  );
}
