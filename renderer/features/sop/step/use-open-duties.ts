import type { CaseSop } from '../../../../shared/contract/sop';
import { stepsOf } from '../../../../shared/domain/sop/definition';
import { openDuties } from '../../../../shared/domain/sop/guards';
import { useBilingual } from '../../../app/use-text';

/** Titles of the steps with a legal deadline that signing this one would close the case over. */
export function useOpenDuties({ sop, progress }: CaseSop, stepId: string): readonly string[] {
  const text = useBilingual();
  const open = new Set(openDuties(progress, stepId));
  return stepsOf(sop).flatMap(({ id, title }) => (open.has(id) ? [text(title)] : []));
}
