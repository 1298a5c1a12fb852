import { PagesDesk } from '../pages-desk';
import type { StepProps } from '../steps';
import type { ShownPages } from '../use-pages';
import wizard from '../wizard.module.css';
import { DataNotes } from './data-notes';
import { KeptColumn } from './kept-column';
import { SentColumn } from './sent-column';

interface DataStepProps extends StepProps {
  readonly pages: ShownPages;
  readonly onGround: () => void;
}

/** Yang dikirim: what goes, what stays and why, and the paper beside it. */
export function DataStep({ pages, onGround, ...props }: DataStepProps) {
  return (
    <>
      <DataNotes view={props.view} onGround={onGround} />
      <div className={wizard.columns} data-kind="data">
        <SentColumn {...props} />
        <KeptColumn {...props} />
        <div className={wizard.desk}>
          <PagesDesk pages={pages} />
        </div>
      </div>
    </>
  );
}
