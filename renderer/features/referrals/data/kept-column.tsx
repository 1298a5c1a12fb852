import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../../../../shared/contract/referrals';
import { mayCall } from '../../../../shared/domain/permissions';
import { useSession } from '../../../app/session-context';
import { useBilingual } from '../../../app/use-text';
import type { StepProps } from '../steps';
import { AddableRow } from './addable-row';
import { type KeptGroup, type KeptTitle, keptColumn } from './columns';
import classes from './data.module.css';
import { OverrideDialog } from './override-dialog';
import { LineMark, Row } from './row';

/** Tetap di sini: what can be added when somebody says what for, and what is refused and why. */
export function KeptColumn({ view, choices, change, readOnly }: StepProps) {
  const { t } = useTranslation();
  const { addable, groups } = keptColumn(view);
  const add = (key: string, reason: string) =>
    change({
      selections: [...choices.selections.filter((one) => one.key !== key), { key, reason }],
    });
  return (
    <section className={classes.card} aria-labelledby="referral-kept">
      <h2 id="referral-kept">{t('referrals.data.kept')}</h2>
      <p className={classes.intro}>{t('referrals.data.keptIntro')}</p>
      {addable.length > 0 && (
        <>
          <h3 className={classes.sub}>{t('referrals.data.addable')}</h3>
          <ul className={classes.rows}>
            {addable.map((line) => (
              <AddableRow
                key={line.key}
                line={line}
                readOnly={readOnly}
                onAdd={(reason) => add(line.key, reason)}
              />
            ))}
          </ul>
        </>
      )}
      <ul className={classes.rows}>
        {groups.map((group) => (
          <KeptRow
            key={`${group.title}/${group.why}`}
            group={group}
            view={view}
            readOnly={readOnly}
          />
        ))}
      </ul>
    </section>
  );
}

interface KeptRowProps {
  readonly group: KeptGroup;
  readonly view: ReferralView;
  readonly readOnly: boolean;
}

function KeptRow({ group, view, readOnly }: KeptRowProps) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { title, onlySome, why, labels } = group;
  const tone = why === 'not_consented' ? 'warn' : why === 'never_leaves' ? 'neutral' : 'danger';
  const name = keptName(t, title);
  const titleText =
    onlySome && title !== 'working' ? t('referrals.data.others', { zone: name }) : name;
  return (
    <Row label={titleText} mark={<LineMark tone={tone}>{t(`referrals.data.why.${why}`)}</LineMark>}>
      {labels.length > 0 && <span>{labels.map(bilingual).join(', ')}</span>}
      {why === 'forbidden' && (
        <span className={classes.source}>
          {t('referrals.data.whyMatrix', { profile: bilingual(view.row.profileName) })}
        </span>
      )}
      {why === 'not_consented' && <WaitingOverrides group={group} view={view} />}
      {!readOnly && <GiveOverride group={group} view={view} />}
    </Row>
  );
}

/** Let out against the matrix already, but the client has not agreed to it yet. */
function WaitingOverrides({ group, view }: Pick<KeptRowProps, 'group' | 'view'>) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const here = new Set(group.labels.map(({ id }) => id));
  return view.overrides
    .filter(({ label }) => here.has(label.id))
    .map(({ key, label, byName }) => (
      <span key={key} className={classes.source}>
        {t('referrals.data.override.waiting', { label: bilingual(label), name: byName })}
      </span>
    ));
}

function GiveOverride({ group, view }: Pick<KeptRowProps, 'group' | 'view'>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const mayGive = mayCall('referrals.override', useSession().officer.role);
  if (!mayGive || group.overridable.length === 0) return null;
  return (
    <>
      <button type="button" className={classes.action} onClick={() => setOpen(true)}>
        {t('referrals.data.override.button')}
        <span className="visually-hidden">: {keptName(t, group.title)}</span>
      </button>
      {open && (
        <OverrideDialog view={view} lines={group.overridable} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function keptName(t: TFunction, title: KeptTitle): string {
  if (title === 'never') return t('referrals.data.neverTitle');
  return title === 'working' ? t('referrals.data.workingTitle') : t(`referrals.zones.${title}`);
}
