import { invoiceMessages } from '../messages'
import { pdfFault } from './pdf-fault'

jest.mock('@/common/settings/preferences', () => ({}))

test('a file that is no PDF is not said to need the form of a picture', () => {
  const fault = pdfFault({ code: 'upload_unreadable' })
  const [zh, en] = fault ? invoiceMessages[fault] : []
  expect(zh).toMatch(/PDF/)
  expect(en).toMatch(/PDF/)
  expect(pdfFault({ code: 'upload_too_large' })).toBeUndefined()
})
