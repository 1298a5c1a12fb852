import { PagesDesk } from './pages-desk';
import type { ShownPages } from './use-pages';
import wizard from './wizard.module.css';

/** Pratinjau: the very pages, one by one. */
export function PreviewStep({ pages }: { pages: ShownPages }) {
  return (
    <div className={wizard.columns}>
      <div className={wizard.desk}>
        <PagesDesk pages={pages} tools />
      </div>
    </div>
  );
}
