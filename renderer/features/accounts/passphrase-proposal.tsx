import { Button } from '@mantine/core';
import { IconDice5 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  PASSPHRASE_RANDOM_VALUES,
  passphraseFrom,
} from '../../../shared/domain/passphrase/generate';
import classes from './accounts.module.css';

interface PassphraseProposalProps {
  /** The words on the screen; empty before any were asked for. */
  readonly proposed: string;
  readonly onPropose: (passphrase: string) => void;
}

/** Proposes five random words and shows them to be written down; typing them once more proves it. */
export function PassphraseProposal({ proposed, onPropose }: PassphraseProposalProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button
        variant="light"
        leftSection={<IconDice5 size={18} aria-hidden />}
        onClick={() => onPropose(drawPassphrase())}
      >
        {proposed === ''
          ? t('accounts.newPassword.propose')
          : t('accounts.newPassword.proposeAgain')}
      </Button>
      {proposed !== '' && (
        <div className={classes.passphrase}>
          <output data-passphrase>{proposed}</output>
          <p>{t('accounts.newPassword.writeDown')}</p>
        </div>
      )}
    </>
  );
}

/** Draws until enough of the values are fair; in practice the first draw is. */
function drawPassphrase(): string {
  for (;;) {
    const values = crypto.getRandomValues(new Uint32Array(PASSPHRASE_RANDOM_VALUES));
    const passphrase = passphraseFrom(values);
    if (passphrase !== null) return passphrase;
  }
}
