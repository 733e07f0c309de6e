const megabyte = 1024 * 1024

export const uploadLimits = {
  pictureBytes: 5 * megabyte,
  videoBytes: 20 * megabyte,
  videoSeconds: 30,
  /** Recorders stop some frames late. */
  videoSpareMs: 500,
  /** The longer side of a picture as it is stored: enough to read small print on a label. */
  pictureSidePixels: 2_048,
  /** Pictures that one subject has at most: an application, a review. */
  picturesPerSubject: 9,
} as const
