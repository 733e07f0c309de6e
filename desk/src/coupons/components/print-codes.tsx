import { QRCode } from 'antd'
import { createRoot } from 'react-dom/client'

interface Printed {
  name: string
  codes: readonly string[]
  /** Of the page that claims a code, which is appended. */
  url: string
}

const drawnMs = 400

/** Prints a sheet of codes, each with the words that a person can type, out of a window of its own. */
export async function printCodes({ name, codes, url }: Printed): Promise<void> {
  const sheet = open('', '_blank', 'width=900,height=700')
  if (!sheet) return
  sheet.document.title = name
  for (const style of document.querySelectorAll('style, link[rel="stylesheet"]')) {
    sheet.document.head.append(style.cloneNode(true))
  }
  sheet.document.body.style.background = '#ffffff'
  const place = sheet.document.body.appendChild(sheet.document.createElement('main'))
  createRoot(place).render(
    <div className="code-sheet">
      {codes.map((code) => (
        <figure key={code}>
          <QRCode type="svg" value={url + code} size={132} bordered={false} color="#000000" bgColor="#ffffff" />
          <figcaption>{code}</figcaption>
          <small>{name}</small>
        </figure>
      ))}
    </div>,
  )
  await new Promise((drawn) => setTimeout(drawn, drawnMs))
  sheet.print()
}
