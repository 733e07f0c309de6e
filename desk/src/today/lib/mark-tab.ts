const iconOf = () => document.querySelector<HTMLLinkElement>('link[rel~="icon"]')

let plain: { title: string; href: string } | undefined

/** Marks the browser's tab with how many there are: in its title, and by a dot on its icon. 0: as it was. */
export function markTab(count: number): void {
  const icon = iconOf()
  plain ??= { title: document.title, href: icon?.href ?? '' }
  document.title = count === 0 ? plain.title : `(${count}) ${plain.title}`
  if (!icon || plain.href === '') return
  if (count === 0) icon.href = plain.href
  else void withDot(plain.href).then((href) => icon.setAttribute('href', href))
}

async function withDot(href: string): Promise<string> {
  const side = 64
  const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side })
  const pen = canvas.getContext('2d')
  if (!pen) return href
  const picture = new Image(side, side)
  picture.src = href
  await picture.decode().catch(() => undefined)
  pen.drawImage(picture, 0, 0, side, side)
  pen.beginPath()
  pen.arc(side - 16, 16, 16, 0, 2 * Math.PI)
  pen.fillStyle = '#d6402b'
  pen.fill()
  return canvas.toDataURL('image/png')
}
