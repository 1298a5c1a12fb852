import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useSession } from '../../app/session-context';
import { useVault } from '../../app/vault-context';
import { AnchorCodeCard } from './anchor-code-card';
import classes from './audit.module.css';
import { auditFilterOf, EVERYTHING } from './audit-filter';
import { AuditPages } from './audit-pages';
import { FilterBar } from './filter-bar';
import { VerifyCard } from './verify-card';

/** Jejak audit: who did what and when, whether the log is whole, and its code for the paper register. */
export function Audit() {
  const { queries } = useVault();
  const zone = useSession().shelter.timeZone;
  const [choice, setChoice] = useState(EVERYTHING);
  const filter = useMemo(() => auditFilterOf(choice, zone), [choice, zone]);
  const officers = useQuery(queries.officers.list.queryOptions()).data ?? [];
  const files = useQuery(queries.cases.list.queryOptions()).data ?? [];
  return (
    <div className={classes.page}>
      <div className={classes.log}>
        <FilterBar
          choice={choice}
          onChoose={setChoice}
          filter={filter}
          officers={officers}
          files={files}
        />
        <AuditPages
          key={JSON.stringify(filter)}
          filter={filter}
          officers={officers}
          files={files}
        />
      </div>
      <aside className={classes.aside}>
        <VerifyCard />
        <AnchorCodeCard />
      </aside>
    </div>
  );
}
