const megabyte = 1024 * 1024

export const uploadLimits = {
  pictureBytes: 5 * megabyte,
  videoBytes: 20 * megabyte,
  videoSeconds: 30,
  /** Pictures that one subject has at most: an application, a review. */
  picturesPerSubject: 9,
} as const
