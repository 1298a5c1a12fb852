import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/error-note';
import { PdfPages } from '../../ui/pdf-pages/pdf-pages';
import type { Zoom } from '../../ui/pdf-pages/use-scale';
import type { ShownPages } from './use-pages';

/** The pages beside a step, or what has to happen before there are any. */
export function PagesDesk({ pages, tools = false }: { pages: ShownPages; tools?: boolean }) {
  const { t } = useTranslation();
  const [zoom, setZoom] = useState<Zoom>('fit');
  const instead = insteadOf(pages);
  return (
    <PdfPages
      data={pages.data}
      label={t('referrals.pages.label')}
      zoom={zoom}
      {...(tools ? { onZoom: setZoom } : {})}
      instead={instead}
    />
  );
}

function insteadOf(pages: ShownPages) {
  if (!pages.possible) return <NoGround />;
  if (pages.error !== null) return <Failed pages={pages} />;
  return undefined;
}

function NoGround() {
  const { t } = useTranslation();
  return <Text>{t('referrals.pages.noGround')}</Text>;
}

function Failed({ pages }: { pages: ShownPages }) {
  const { t } = useTranslation();
  return (
    <>
      <ErrorNote error={pages.error} />
      <Button variant="default" onClick={pages.again}>
        {t('referrals.pages.again')}
      </Button>
    </>
  );
}
