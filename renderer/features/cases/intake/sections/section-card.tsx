import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SECTIONS, type Section } from '../intake-sections';
import classes from './section-card.module.css';

/** Id of a part's heading, where the index and its links lead. */
export function sectionHeadingId(section: Section): string {
  return `intake-${section}`;
}

/** One part of the page, with its number, its name and a sentence on what it is for. */
export function SectionCard({ section, children }: { section: Section; children: ReactNode }) {
  const { t } = useTranslation();
  const id = sectionHeadingId(section);
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.heading} tabIndex={-1}>
        <span className={classes.number}>{SECTIONS.indexOf(section) + 1}</span>
        {t(`intake.sections.${section}.title`)}
      </h2>
      <p className={classes.purpose}>{t(`intake.sections.${section}.purpose`)}</p>
      {children}
    </section>
  );
}
