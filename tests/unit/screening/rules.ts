import type { z } from 'zod';
import { needsGuideSchema } from '../../../shared/domain/needs/guide';
import { riskRuleSchema } from '../../../shared/domain/risk/rule';
import { pocketGuideSchema } from '../../../shared/domain/safety-plan/pocket';
import { screeningGuideSchema } from '../../../shared/domain/screening/guide';
import { readYaml } from '../sop/load-data';

function shipped<T>(name: string, schema: z.ZodType<T>): T {
  return schema.parse(readYaml(`screening/${name}.yaml`));
}

/** The shipped rules of screening, risk, needs and safety plan. */
export const SCREENING = shipped('screening', screeningGuideSchema);
export const RISK = shipped('risk', riskRuleSchema);
export const NEEDS = shipped('needs', needsGuideSchema);
export const POCKET = shipped('pocket', pocketGuideSchema);
