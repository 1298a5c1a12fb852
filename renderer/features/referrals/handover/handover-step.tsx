import { useState } from 'react';
import type { ReferralView } from '../../../../shared/contract/referrals';
import { AnswerCard, RecallCard } from '../../ledger';
import { PagesDesk } from '../pages-desk';
import type { WizardStep } from '../steps';
import { type ShownPages, useCopyPages } from '../use-pages';
import wizard from '../wizard.module.css';
import { ApprovalCard } from './approval-card';
import { CopiesCard } from './copies-card';
import { IssuedCard } from './issued-card';
import { ReceiptCard } from './receipt-card';

interface HandoverStepProps {
  readonly view: ReferralView;
  /** Pages of the draft, while there is no issued copy. */
  readonly pages: ShownPages;
  readonly flush: () => Promise<void>;
  readonly onStep: (step: WizardStep) => void;
}

/** Serah terima: approval first; then the copies, and the receipt that comes back. */
export function HandoverStep({ view, pages, flush, onStep }: HandoverStepProps) {
  const [chosen, setChosen] = useState<string>();
  const shown = chosen ?? view.packets[0]?.packetId;
  const copyPages = useCopyPages(shown);
  const issued = view.packets.length > 0;
  return (
    <div className={wizard.columns} data-kind="form">
      <div className={wizard.column}>
        {!issued && <ApprovalCard view={view} flush={flush} onStep={onStep} />}
        {issued && (
          <>
            <IssuedCard view={view} />
            <CopiesCard view={view} shown={shown} onShow={setChosen} />
            <RecallCard row={view.row} />
            <ReceiptCard view={view} />
            <AnswerCard row={view.row} />
          </>
        )}
      </div>
      <div className={wizard.desk}>
        <PagesDesk pages={issued ? copyPages : pages} tools />
      </div>
    </div>
  );
}
