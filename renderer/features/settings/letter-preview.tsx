import { useTranslation } from 'react-i18next';
import { formatNip } from '../../../shared/domain/packets/indonesian';
import { placeName } from '../../../shared/domain/shelter';
import { Card } from '../../ui/card';
import classes from './letter-preview.module.css';
import type { ShelterDraft } from './shelter-fields';
import { useNumberExamples } from './use-number-examples';

/** The top and the foot of a letter as they will be printed. Always in Indonesian, always on white. */
export function LetterPreview({ shelter }: { shelter: ShelterDraft }) {
  const { t } = useTranslation();
  const { letterhead, signatory, city, name } = shelter;
  const { letter } = useNumberExamples(shelter.letterNumber, shelter.casePrefix);
  const lines = [letterhead.government, letterhead.department, letterhead.unit].filter(Boolean);
  const reach = [
    [letterhead.address || city, letterhead.postalCode].filter(Boolean).join(' '),
    letterhead.phone && `Telepon ${letterhead.phone}`,
    letterhead.email && `Surel ${letterhead.email}`,
  ].filter(Boolean);
  return (
    <Card title={t('settings.preview')}>
      <div className={classes.desk} lang="id">
        <div className={classes.sheet}>
          <header className={classes.head}>
            {(lines.length > 0 ? lines : [name]).map((line, index, all) => (
              <p
                key={index === all.length - 1 ? 'unit' : index}
                data-unit={index === all.length - 1}
              >
                {line}
              </p>
            ))}
            <p className={classes.reach}>{reach.join(' · ')}</p>
          </header>
          <p className={classes.row}>
            <span>Nomor : {letter}</span>
            <span>{placeName(city)}, …</span>
          </p>
          <div className={classes.body} aria-hidden>
            <i />
            <i />
            <i />
          </div>
          <div className={classes.sign}>
            <p>{signatory.position},</p>
            <p className={classes.name}>{signatory.name || '(………………………………)'}</p>
            {signatory.rank !== '' && <p>{signatory.rank}</p>}
            {signatory.nip !== '' && <p>NIP {formatNip(signatory.nip)}</p>}
          </div>
        </div>
      </div>
    </Card>
  );
}
