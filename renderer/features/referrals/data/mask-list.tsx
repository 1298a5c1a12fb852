import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReferralChoices, ReferralView } from '../../../../shared/contract/referrals';
import { isSameWords } from '../../../../shared/domain/disclosure/fold-text';
import { MASK_TEXT } from '../../../../shared/domain/disclosure/mask-text';
import { useBilingual } from '../../../app/use-text';
import type { StepProps } from '../steps';
import classes from './masks.module.css';

type Proposal = ReferralView['masks'][number];
type Mask = ReferralChoices['masks'][number];

/** Words of one text that may point to somebody: a person masks each, or lets it stand. */
export function MaskList({
  view,
  choices,
  change,
  readOnly,
  textKey,
}: StepProps & { readonly textKey: string }) {
  const { t } = useTranslation();
  const proposals = view.masks.filter(({ key }) => key === textKey);
  if (proposals.length === 0) return null;
  const isOf = (proposal: Proposal) => (mask: Mask) =>
    mask.key === proposal.key && isSameWords(mask.words, proposal.words);
  const decide = (proposal: Proposal, verdict: Mask['verdict'] | null) => {
    const others = choices.masks.filter((mask) => !isOf(proposal)(mask));
    const { key, words, kind } = proposal;
    change({ masks: verdict === null ? others : [...others, { key, words, kind, verdict }] });
  };
  return (
    <div className={classes.masks} role="group" aria-label={t('referrals.data.masks.title')}>
      <p className={classes.title}>
        <IconEyeOff size={14} aria-hidden />
        {t('referrals.data.masks.title')}
      </p>
      <ul>
        {proposals.map((proposal) => (
          <MaskRow
            key={proposal.words}
            proposal={proposal}
            verdict={choices.masks.find(isOf(proposal))?.verdict ?? null}
            onDecide={readOnly ? null : (verdict) => decide(proposal, verdict)}
          />
        ))}
      </ul>
    </div>
  );
}

interface MaskRowProps {
  readonly proposal: Proposal;
  readonly verdict: Mask['verdict'] | null;
  /** `null` where nothing can be changed any more. */
  readonly onDecide: ((verdict: Mask['verdict'] | null) => void) | null;
}

function MaskRow({ proposal, verdict, onDecide }: MaskRowProps) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { words, kind, known, before, after, count } = proposal;
  const why =
    known === null
      ? t(`referrals.data.masks.looksLike.${kind}`)
      : t('referrals.data.masks.known', { label: bilingual(known) });
  return (
    <li data-verdict={verdict ?? 'open'}>
      <span className={classes.excerpt}>
        {`…${before}`}
        {verdict === 'masked' ? <ins>{MASK_TEXT[kind]}</ins> : <mark>{words}</mark>}
        {`${after}…`}
      </span>
      <span className={classes.why}>
        {why}
        {count > 1 && ` · ${t('referrals.data.masks.times', { count })}`}
        {verdict !== null && ` · ${t(`referrals.data.masks.${verdict}`)}`}
      </span>
      {onDecide !== null && <MaskButtons words={words} verdict={verdict} onDecide={onDecide} />}
    </li>
  );
}

function MaskButtons({
  words,
  verdict,
  onDecide,
}: Pick<MaskRowProps, 'verdict'> & {
  readonly words: string;
  readonly onDecide: (verdict: Mask['verdict'] | null) => void;
}) {
  const { t } = useTranslation();
  const acts =
    verdict === null
      ? ([
          ['mask', 'masked'],
          ['keep', 'kept'],
        ] as const)
      : ([['undo', null]] as const);
  return (
    <span className={classes.acts}>
      {acts.map(([name, next]) => (
        <button key={name} type="button" onClick={() => onDecide(next)}>
          {t(`referrals.data.masks.${name}`)}
          <span className="visually-hidden">: {words}</span>
        </button>
      ))}
    </span>
  );
}
