export const noticeLimits = {
  /** Ids in one `POST /v1/me/notices/read`. */
  noticesPerReading: 50,
} as const
