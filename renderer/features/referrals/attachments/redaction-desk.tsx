import { ActionIcon, Button } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconSquarePlus,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BOXES_MAX } from '../../../../shared/domain/attachments/limits';
import classes from './attachments.module.css';
import type { OpenFile } from './open-file';
import { RedactionPage } from './redaction-page';
import type { MarksKeeper } from './use-marks';

/** Width of the page as a part of the desk's. */
const ZOOMS = [1, 1.5, 2] as const;

/** A box that is added with the keyboard lies here, to be moved from here. */
const NEW_BOX = { x: 0.3, y: 0.45, width: 0.4, height: 0.05 } as const;

interface RedactionDeskProps {
  readonly file: OpenFile;
  readonly keeper: MarksKeeper;
  readonly number: number;
  readonly onNumber: (number: number) => void;
  readonly readOnly: boolean;
}

/** The page on the desk, with what can be done to it above. */
export function RedactionDesk({ file, keeper, number, onNumber, readOnly }: RedactionDeskProps) {
  const { t } = useTranslation();
  const [zoom, setZoom] = useState(0);
  const page = keeper.marks.find((one) => one.number === number);
  if (page === undefined) return null;
  const change = (boxes: typeof page.boxes) => keeper.setBoxes(number, boxes);
  return (
    <div className={classes.frame}>
      <div className={classes.toolbar} role="toolbar" aria-label={t('attachments.toolbar')}>
        <ActionIcon
          variant="subtle"
          size={32}
          aria-label={t('referrals.pages.previous')}
          disabled={number <= 1}
          onClick={() => onNumber(number - 1)}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size={32}
          aria-label={t('referrals.pages.next')}
          disabled={number >= file.pages}
          onClick={() => onNumber(number + 1)}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <span className={classes.count} role="status">
          {t('referrals.pages.page', { number, of: file.pages })}
        </span>
        <span className={classes.space} />
        {!readOnly && (
          <Button
            variant="light"
            size="compact-sm"
            mih={32}
            leftSection={<IconSquarePlus size={16} aria-hidden />}
            disabled={!page.included || page.boxes.length >= BOXES_MAX}
            onClick={() => change([...page.boxes, NEW_BOX])}
          >
            {t('attachments.addBox')}
          </Button>
        )}
        <ActionIcon
          variant="subtle"
          size={32}
          aria-label={t('referrals.pages.smaller')}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        >
          <IconZoomOut size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size={32}
          aria-label={t('referrals.pages.larger')}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          <IconZoomIn size={18} aria-hidden />
        </ActionIcon>
      </div>
      {/* A desk is scrolled with the keyboard, so it takes the focus. */}
      <div className={classes.desk} role="region" aria-label={t('attachments.desk')} tabIndex={0}>
        <RedactionPage
          key={number}
          file={file}
          page={page}
          width={`${(ZOOMS[zoom] ?? 1) * 100}%`}
          onChange={readOnly || !page.included ? undefined : change}
        />
      </div>
      {!readOnly && <p className={classes.hint}>{t('attachments.hint')}</p>}
    </div>
  );
}
