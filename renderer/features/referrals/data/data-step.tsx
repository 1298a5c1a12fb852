import { PagesDesk } from '../pages-desk';
import type { StepProps } from '../steps';
import type { ShownPages } from '../use-pages';
import wizard from '../wizard.module.css';
import { LetterheadGaps } from './data-notes';
import { KeptColumn } from './kept-column';
import { SentColumn } from './sent-column';

interface DataStepProps extends StepProps {
  readonly pages: ShownPages;
  readonly onGround: () => void;
}

/** Yang dikirim: what goes, what stays and why, and the paper beside it. */
export function DataStep({ pages, onGround, ...props }: DataStepProps) {
  return (
    <div className={wizard.columns} data-kind="data">
      <SentColumn {...props} onGround={onGround} />
      <KeptColumn {...props} />
      <div className={wizard.paper}>
        <LetterheadGaps view={props.view} />
        <div className={wizard.desk}>
          <PagesDesk pages={pages} />
        </div>
      </div>
    </div>
  );
}
