/** The absolute address of a picture: the API may give one without its host (`/media/…`). */
export const pictureAddress = (src: string): string =>
  /^(https?:|data:|wxfile:|blob:|\/\/)/.test(src) ? src : `${process.env.TARO_APP_API ?? ''}${src}`
