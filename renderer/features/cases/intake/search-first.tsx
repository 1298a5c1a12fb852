import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import { MatchList } from './match-list';
import classes from './search-first.module.css';

const MIN_LETTERS = 2;
/** The contract takes no longer text. */
const SEARCH_MAX = 100;

/**
 * The only door to a new case: one box, whoever the words may fit, and only then a new file. A
 * person who comes a second time must not have to tell everything again.
 */
export function SearchFirst({
  text,
  onText,
  onContinue,
}: {
  text: string;
  onText: (text: string) => void;
  onContinue: () => void;
}) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const [wanted] = useDebouncedValue(text.trim(), 150);
  const searching = wanted.length >= MIN_LETTERS;
  const found = useQuery(
    queries.cases.search.queryOptions({
      input: { text: wanted },
      enabled: searching,
      placeholderData: keepPreviousData,
    }),
  );
  const matches = searching ? found.data : undefined;
  const settled = matches !== undefined && wanted === text.trim() && !found.isFetching;
  const hasMatches = matches !== undefined && matches.length > 0;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (settled && !hasMatches) onContinue();
  };
  return (
    <section className={classes.search} aria-labelledby="search-first">
      <h2 id="search-first">{t('intake.searchTitle')}</h2>
      <p className={classes.why}>{t('intake.searchWhy')}</p>
      <form onSubmit={submit} role="search">
        <TextInput
          aria-label={t('intake.searchLabel')}
          placeholder={t('intake.searchLabel')}
          value={text}
          onChange={(event) => onText(event.currentTarget.value.slice(0, SEARCH_MAX))}
          leftSection={<IconSearch size={18} aria-hidden />}
          size="md"
          autoFocus
          autoComplete="off"
          spellCheck={false}
        />
      </form>
      <ErrorNote error={found.error} />
      <div aria-live="polite">
        {hasMatches && <MatchList matches={matches} />}
        {settled && !hasMatches && (
          <div className={classes.nobody}>
            <strong>{t('intake.nobodyTitle', { text: wanted })}</strong>
            <p>{t('intake.nobodyHelp')}</p>
          </div>
        )}
      </div>
      <div className={classes.onward}>
        {searching ? (
          <Button
            size="md"
            variant={hasMatches ? 'default' : 'filled'}
            onClick={onContinue}
            disabled={!settled}
          >
            {hasMatches ? t('intake.notThem') : t('intake.newFile')}
          </Button>
        ) : (
          <Button variant="default" onClick={onContinue}>
            {t('intake.noName')}
          </Button>
        )}
      </div>
    </section>
  );
}
