import type { Bytes } from '../../../shared/contract/bytes';
import { Loader, Text } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Pill } from '../pill';
import { PdfPage } from './pdf-page';
import classes from './pdf-pages.module.css';
import { PdfToolbar } from './pdf-toolbar';
import { usePdf } from './use-pdf';
import { useCurrentPage } from './use-current-page';
import { useScale, type Zoom } from './use-scale';

interface PdfPagesProps {
  /** The PDF; `undefined` while it is being made. */
  readonly data: Bytes | undefined;
  readonly label: string;
  readonly zoom?: Zoom;
  /** With it the pages get a bar for zoom and page number. */
  readonly onZoom?: (zoom: Zoom) => void;
  /** What stands on the desk instead of pages: what is missing, or an error. */
  readonly instead?: ReactNode;
}

/** The pages of a PDF on a desk, drawn from its own bytes: what is shown is what is printed. */
export function PdfPages({ data, label, zoom = 'fit', onZoom, instead }: PdfPagesProps) {
  const { t } = useTranslation();
  const desk = useRef<HTMLDivElement>(null);
  const pdf = usePdf(data);
  const ready = pdf.kind === 'ready' ? pdf : null;
  const sheets = ready?.sheets ?? [];
  const scale = useScale(Math.max(1, ...sheets.map(({ width }) => width)), desk, zoom);
  const current = useCurrentPage(desk, sheets.length);
  const shows = instead === undefined && ready !== null && scale !== null;
  return (
    <div className={classes.frame}>
      {onZoom !== undefined && shows && (
        <PdfToolbar page={current} zoom={zoom} scale={scale} onZoom={onZoom} />
      )}
      {/* A desk is scrolled with the keyboard, so it takes the focus. */}
      <div ref={desk} className={classes.desk} role="region" aria-label={label} tabIndex={0}>
        {instead !== undefined && <div className={classes.instead}>{instead}</div>}
        {instead === undefined && pdf.kind === 'failed' && (
          <Text role="alert">{t('referrals.pages.failed')}</Text>
        )}
        {instead === undefined && pdf.kind !== 'failed' && !shows && (
          <div className={classes.instead}>
            <Loader size="sm" />
            <Text size="sm">{t('referrals.pages.drawing')}</Text>
          </div>
        )}
        {shows &&
          sheets.map((size, at) => (
            <PdfPage key={at} document={ready.document} number={at + 1} size={size} scale={scale} />
          ))}
      </div>
      {onZoom === undefined && shows && (
        <span className={classes.corner}>
          <Pill>{t('referrals.pages.page', { number: current.number, of: current.of })}</Pill>
        </span>
      )}
    </div>
  );
}
