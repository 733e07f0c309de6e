import type { ErrorRules } from '../common/errors'

export const actorErrors = {
  /** The caller is known, but has none of the roles that the route is for. */
  forbidden: { status: 403, retryable: false, staff: true },
} as const satisfies ErrorRules
