import type { System } from '../../core/system/system'
import { agencyRoutes } from './agency-routes'
import { invitedRoutes } from './invited-routes'
import { merchantAgencyRoutes } from './merchant-routes'
import { noteLead } from './note-lead'
import { plazaRoutes } from './plaza-routes'
import { offeredByAgencies } from './promises'
import { merchantRoomRoutes } from './room-routes'

/** Agencies: businesses that recruit promoters, and sell what other agencies offer (docs/attribution.md). */
export const agencies: System = {
  name: 'agencies',
  tables: ['agency_deposits', 'agency_invitations', 'agency_rooms', 'agency_leads'],
  routes: {
    shopper: [invitedRoutes],
    agency_operator: [agencyRoutes, plazaRoutes],
    merchant: [merchantAgencyRoutes, merchantRoomRoutes],
  },
  views: { promises: offeredByAgencies },
  reactions: { 'order.placed': noteLead },
}
