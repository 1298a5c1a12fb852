import { Tabs } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_TABS, type CaseTab } from '../../../app/case-tabs';
import classes from './case-file.module.css';
import { useCaseNavigation } from '../../../case-parts/case-view';

interface CaseTabsProps {
  readonly caseId: string;
  readonly tab: CaseTab;
  readonly strip: ReactNode;
  readonly children: ReactNode;
}

/** The tabs of the file; Alt with a digit opens one from anywhere. */
export function CaseTabs({ caseId, tab, strip, children }: CaseTabsProps) {
  const { t } = useTranslation();
  const { toTab } = useCaseNavigation(caseId);
  // No tag is left out: the way to another tab must also work while typing.
  useHotkeys(
    CASE_TABS.map((name, index) => [`alt+${index + 1}`, () => toTab(name)]),
    [],
  );
  return (
    <Tabs
      className={classes.tabs}
      value={tab}
      onChange={(value) => {
        const chosen = CASE_TABS.find((name) => name === value);
        if (chosen !== undefined) toTab(chosen);
      }}
      keepMounted={false}
    >
      <Tabs.List className={classes.tabList} aria-label={t('caseFile.tabs.label')}>
        {CASE_TABS.map((name, index) => (
          <Tabs.Tab
            key={name}
            value={name}
            className={classes.tab}
            aria-keyshortcuts={`Alt+${index + 1}`}
          >
            {t(`caseFile.tabs.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {strip}
      <Tabs.Panel value={tab} className={classes.body} tabIndex={-1}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}
