import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../app/vault-context';
import { BasesPart } from './bases/bases-part';
import { EditorPart } from './editor/editor-part';
import { HolidaysPart } from './holidays/holidays-part';
import classes from './sop-versions.module.css';
import { VersionsPart } from './versions/versions-part';

const PARTS = ['versions', 'bases', 'editor', 'holidays'] as const;
type Part = (typeof PARTS)[number];

/** SOP: its versions, what a local officer has to confirm, the draft, and the holidays. */
export function SopSettings() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const [part, setPart] = useState<Part>('versions');
  const waiting = (useQuery(queries.sopVersions.bases.queryOptions()).data ?? []).filter(
    ({ confirmation }) => confirmation === null,
  ).length;
  const label = (one: Part) => {
    const name = t(`sopVersions.parts.${one}`);
    return one === 'bases' && waiting > 0 ? `${name} (${waiting})` : name;
  };
  return (
    <div className={classes.page}>
      <SegmentedControl
        className={classes.parts}
        aria-label={t('sopVersions.parts.label')}
        value={part}
        onChange={(chosen) => setPart(PARTS.find((one) => one === chosen) ?? 'versions')}
        data={PARTS.map((one) => ({ value: one, label: label(one) }))}
      />
      {part === 'versions' && <VersionsPart onEdit={() => setPart('editor')} />}
      {part === 'bases' && <BasesPart />}
      {part === 'editor' && <EditorPart />}
      {part === 'holidays' && <HolidaysPart />}
    </div>
  );
}
