import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { EmergencyIntake } from '../../../../shared/domain/intake/emergency';
import type { Intake } from '../../../../shared/domain/intake/intake';
import { useVault } from '../../../app/vault-context';
import { hasWords, type IntakeValues, overlay, restoreIntake } from './intake-values';
import { withoutArrivalTime } from './new-case-draft';

interface OpenCaseOptions {
  readonly draftId: string;
  /** Forgets the draft of the screen, whose words are now in the file. */
  readonly discardDraft: () => Promise<void>;
}

/** Opens the file, by the full intake or by the emergency path, and goes to its SOP. */
export function useOpenCase({ draftId, discardDraft }: OpenCaseOptions) {
  const { client, queries } = useVault();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const goToCase = async (caseId: string) => {
    await discardDraft();
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: queries.cases.key() }),
      queryClient.invalidateQueries({ queryKey: queries.home.key() }),
    ]);
    await navigate({ to: '/cases/$caseId', params: { caseId }, search: { tab: 'sop' } });
  };
  const open = useMutation({
    mutationFn: (intake: Intake) => client.cases.open({ draftId, intake: { ...intake } }),
    onSuccess: ({ caseId }) => goToCase(caseId),
  });
  const openEmergency = useMutation({
    mutationFn: async ({ intake, typed }: { intake: EmergencyIntake; typed: IntakeValues }) => {
      const opened = await client.cases.openEmergency({ draftId, intake: { ...intake } });
      const words = withoutArrivalTime(typed);
      if (hasWords(words)) await keepForLater(opened.caseId, words);
      return opened;
    },
    onSuccess: ({ caseId }) => goToCase(caseId),
  });
  /** What was already typed into the full intake waits as the draft of completing it. */
  const keepForLater = async (caseId: string, typed: IntakeValues) => {
    const known = restoreIntake(await client.cases.intake({ caseId }));
    const payload = JSON.stringify({ values: overlay(known, typed) });
    await client.drafts.save({ key: `intake:${caseId}`, payload });
  };
  return { open, openEmergency };
}
