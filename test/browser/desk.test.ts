import { loggedInAs } from '../../scripts/lib/screenshots/person'
import { accessFaults } from './access-faults'
import { Desk } from './desk'
import { person } from './person'
import { Phone } from './phone'
import { type OpenShop, openShop } from './shop'

let shop: OpenShop
beforeAll(async () => {
  shop = await openShop()
}, 120_000)
afterAll(() => shop?.close())

/** Somebody whom the sandbox made an owner, and their phone on a page. */
async function ownerWithPhone(name: string) {
  const who = await person(shop.url, name)
  const { id } = await who.get<{ id: string }>('/me')
  await fetch(`${shop.url}/v1/sandbox/people/${id}/roles`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ roles: ['owner'] }),
  })
  const open = (link: string) => Phone.open(shop.browser, shop.url, name, { link, prepare: loggedInAs(name) })
  return { who, open }
}

test('an owner scans the code of the desk, approves it on the phone, and confirms there what touches staff', async () => {
  const { open } = await ownerWithPhone('desk-owner')
  const desk = await Desk.open(shop.browser, shop.url)
  const codeOf = async () => (await desk.page.locator('.code-letters').textContent()) ?? ''
  const phone = await open(`${shop.url}/d/${await codeOf()}`)
  await phone.seesForAll('在电脑上登录工作台？')
  await phone.top.getByRole('button', { name: '确认', exact: true }).click()
  await phone.sees('已确认，请回到电脑上')
  await phone.close()
  await desk.page.getByRole('button', { name: '退出' }).waitFor()
  expect(await accessFaults(desk.page)).toEqual([])
  await desk.close()
})
