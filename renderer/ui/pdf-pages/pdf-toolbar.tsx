import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PIXELS_PER_POINT } from './draw-page';
import classes from './pdf-pages.module.css';
import type { CurrentPage } from './use-current-page';
import type { Zoom } from './use-scale';

const STEP = 0.25;
const SMALLEST = 0.5;
const LARGEST = 2;

interface PdfToolbarProps {
  readonly page: CurrentPage;
  readonly zoom: Zoom;
  /** The scale in use, also when the zoom is `fit`. */
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Page x of y, and how large. */
export function PdfToolbar({ page, zoom, scale, onZoom }: PdfToolbarProps) {
  const { t } = useTranslation();
  const size = scale / PIXELS_PER_POINT;
  const zoomBy = (step: number) => {
    const next = Math.round((size + step) / STEP) * STEP;
    onZoom(Math.min(LARGEST, Math.max(SMALLEST, next)));
  };
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('referrals.pages.toolbar')}>
      <ActionIcon
        variant="subtle"
        size={32}
        aria-label={t('referrals.pages.previous')}
        disabled={page.number <= 1}
        onClick={() => page.goTo(page.number - 1)}
      >
        <IconChevronUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size={32}
        aria-label={t('referrals.pages.next')}
        disabled={page.number >= page.of}
        onClick={() => page.goTo(page.number + 1)}
      >
        <IconChevronDown size={18} aria-hidden />
      </ActionIcon>
      <span className={classes.count} role="status">
        {t('referrals.pages.page', { number: page.number, of: page.of })}
      </span>
      <span className={classes.space} />
      <ActionIcon
        variant="subtle"
        size={32}
        aria-label={t('referrals.pages.smaller')}
        disabled={size <= SMALLEST}
        onClick={() => zoomBy(-STEP)}
      >
        <IconZoomOut size={18} aria-hidden />
      </ActionIcon>
      <span className={classes.size}>{`${Math.round(size * 100)} %`}</span>
      <ActionIcon
        variant="subtle"
        size={32}
        aria-label={t('referrals.pages.larger')}
        disabled={size >= LARGEST}
        onClick={() => zoomBy(STEP)}
      >
        <IconZoomIn size={18} aria-hidden />
      </ActionIcon>
      <Button
        variant="subtle"
        size="compact-sm"
        mih={32}
        disabled={zoom === 'fit'}
        onClick={() => onZoom('fit')}
      >
        {t('referrals.pages.fit')}
      </Button>
    </div>
  );
}
