/** A picture's whole address: those of the API may begin at its root (`/media/…`). */
export const pictureAddress = (src: string): string =>
  /^(https?:|data:|wxfile:|blob:|\/\/)/.test(src) ? src : `${process.env.TARO_APP_API ?? ''}${src}`
