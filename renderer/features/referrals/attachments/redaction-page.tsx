import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Box, boxBetween, type PageMarks } from '../../../../shared/domain/attachments/marks';
import classes from './attachments.module.css';
import { BoxView } from './box-view';
import { FileNote } from './file-note';
import { pointOn, type Point, styleOf } from './on-sheet';
import type { OpenFile } from './open-file';

interface RedactionPageProps {
  readonly file: OpenFile;
  readonly page: PageMarks;
  /** Of the page, in CSS. */
  readonly width: string;
  /** `undefined` where nothing can be changed. */
  readonly onChange: ((boxes: Box[]) => void) | undefined;
}

/** A page with the boxes over it. Pulling over the page draws another one. */
export function RedactionPage({ file, page, width, onChange }: RedactionPageProps) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<{ readonly from: Point; readonly to: Point }>();
  const [error, setError] = useState<unknown>(null);
  const isNew = useIsNew(page.boxes.length);
  const pull = (event: PointerEvent) => {
    if (drawing !== undefined) setDrawing({ ...drawing, to: pointOn(sheet.current, event) });
  };
  const begin = (event: PointerEvent) => {
    if (onChange === undefined || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = pointOn(sheet.current, event);
    setDrawing({ from, to: from });
  };
  const end = (event: PointerEvent) => {
    if (drawing === undefined) return;
    const box = boxBetween(drawing.from, pointOn(sheet.current, event));
    setDrawing(undefined);
    if (box !== null) onChange?.([...page.boxes, box]);
  };
  const shown = drawing === undefined ? null : boxBetween(drawing.from, drawing.to);
  if (error !== null) return <FileNote error={error} />;
  return (
    <div className={classes.sheet} style={{ width }} data-left-out={!page.included || undefined}>
      <PagePicture file={file} number={page.number} onError={setError} />
      <div
        ref={sheet}
        className={classes.overlay}
        data-editable={onChange !== undefined || undefined}
        onPointerDown={begin}
        onPointerMove={pull}
        onPointerUp={end}
        onPointerCancel={() => setDrawing(undefined)}
      >
        {page.boxes.map((box, at) => (
          <BoxView
            key={at}
            box={box}
            label={t('attachments.box', { number: at + 1, of: page.boxes.length })}
            focused={isNew(at)}
            sheet={sheet}
            onChange={
              onChange && ((next) => onChange(page.boxes.map((one, i) => (i === at ? next : one))))
            }
            onRemove={onChange && (() => onChange(page.boxes.filter((_, i) => i !== at)))}
          />
        ))}
        {shown !== null && <div className={classes.drawn} style={styleOf(shown)} />}
      </div>
      {!page.included && <p className={classes.leftOut}>{t('attachments.leftOutPage')}</p>}
    </div>
  );
}

/** Tells which boxes came since the page is on the desk: such a one takes the focus. */
function useIsNew(count: number): (at: number) => boolean {
  const [known, setKnown] = useState(count);
  if (count < known) setKnown(count);
  return (at) => at >= known;
}

interface PagePictureProps {
  readonly file: OpenFile;
  readonly number: number;
  readonly onError: (error: unknown) => void;
}

/** The page, drawn just as it will be burnt. */
function PagePicture({ file, number, onError }: PagePictureProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let left = false;
    void file
      .draw(number)
      .then((canvas) => {
        if (!left) place.current?.replaceChildren(canvas);
      })
      .catch((failure: unknown) => {
        if (!left) onError(failure);
      });
    return () => {
      left = true;
    };
  }, [file, number, onError]);
  const label = t('referrals.pages.page', { number, of: file.pages });
  return <div ref={place} role="img" aria-label={label} />;
}
