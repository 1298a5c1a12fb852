import type { OfficerRole } from '../../../shared/domain/officer';
import { mayCall, type ProcedureName } from '../../../shared/domain/permissions';

/** The places of Administrasi, each with the call without which it has nothing to show. */
const PLACES = [
  { to: '/settings', name: 'shelter', needs: 'vault.updateShelter' },
  { to: '/settings/sop', name: 'sop', needs: 'sopVersions.list' },
  { to: '/settings/officers', name: 'officers', needs: 'officers.list' },
  { to: '/settings/audit', name: 'audit', needs: 'audit.list' },
] as const satisfies readonly { to: string; name: string; needs: ProcedureName }[];

/** What a role finds under Administrasi beside the settings of this computer. */
export function adminPlacesFor(role: OfficerRole) {
  return PLACES.filter(({ needs }) => mayCall(needs, role));
}
