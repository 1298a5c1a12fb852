import { Button, Group, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../../../../shared/contract/referrals';
import {
  findStretches,
  foldText,
  isSameWords,
} from '../../../../shared/domain/disclosure/fold-text';
import { useBilingual } from '../../../app/use-text';
import type { StepProps } from '../steps';
import classes from './data.module.css';

interface OwnMaskProps extends Pick<StepProps, 'choices' | 'change'> {
  readonly line: ReferralView['sent'][number];
}

/** What no search proposes: words that only a person knows to point to somebody. */
export function OwnMask({ line, choices, change }: OwnMaskProps) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const [words, setWords] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  if (words === null) {
    return (
      <button type="button" className={classes.action} onClick={() => setWords('')}>
        {t('referrals.data.masks.own')}
        <span className="visually-hidden">: {bilingual(line.label)}</span>
      </button>
    );
  }
  const close = () => {
    setWords(null);
    setTried(false);
  };
  const isThere = findStretches(foldText(line.text), words).length > 0;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isThere) return;
    const isOther = (mask: { readonly key: string; readonly words: string }) =>
      mask.key !== line.key || !isSameWords(mask.words, words);
    const own = { key: line.key, words: words.trim(), kind: 'other', verdict: 'masked' } as const;
    change({ masks: [...choices.masks.filter(isOther), own] });
    close();
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <TextInput
        label={t('referrals.data.masks.ownLabel')}
        description={t('referrals.data.masks.ownHelp')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={tried && !isThere && t('referrals.data.masks.ownMissing')}
        maxLength={300}
        autoFocus
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="xs" mih={32}>
          {t('referrals.data.masks.mask')}
        </Button>
        <Button variant="default" size="xs" mih={32} onClick={close}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}
