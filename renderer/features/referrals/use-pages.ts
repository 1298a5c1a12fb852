import type { Bytes } from '../../../shared/contract/bytes';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReferralView } from '../../../shared/contract/referrals';
import { useVault } from '../../app/vault-context';
import { hasGround } from './steps';

export interface ShownPages {
  readonly data: Bytes | undefined;
  readonly error: unknown;
  readonly again: () => void;
  /** There is a ground, so there can be pages. */
  readonly possible: boolean;
}

/**
 * The pages of a draft as they would be issued with the choices saved last. They are drawn anew
 * when a choice changes; until then the last ones stay.
 *
 * @param wanted whether the step on the screen shows pages at all
 */
export function useDraftPages(view: ReferralView, wanted: boolean): ShownPages {
  const { client, queries } = useVault();
  const { referralId, state } = view.row;
  const possible = hasGround(view, view.choices);
  const pages = useQuery({
    queryKey: [...queries.referrals.preview.key(), referralId, JSON.stringify(view.choices)],
    queryFn: () => client.referrals.preview({ referralId }),
    enabled: wanted && possible && state === 'draft',
    placeholderData: keepPreviousData,
  });
  return {
    data: possible ? pages.data : undefined,
    error: pages.error,
    again: () => void pages.refetch(),
    possible,
  };
}

/** The pages of an issued copy, from the bytes that were kept. Every opening is recorded. */
export function useCopyPages(packetId: string | undefined): ShownPages {
  const { queries } = useVault();
  const packet = useQuery(
    queries.referrals.packet.queryOptions({
      input: { packetId: packetId ?? '' },
      enabled: packetId !== undefined,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  return {
    data: packet.data?.pdf,
    error: packet.error,
    again: () => void packet.refetch(),
    possible: packetId !== undefined,
  };
}
