import { onceAtATime } from './once-at-a-time'

test('who presses a button twice gives one command, and may give it again when it is done', async () => {
  const finish: (() => void)[] = []
  const run = jest.fn(() => new Promise<void>((done) => finish.push(done)))
  const command = onceAtATime(run)
  const parcel = { params: { id: 'ord_1' }, body: { waybillNumber: 'SF1', lines: [{ skuId: 'sku_1', quantity: 1 }] } }
  const twice = [command(parcel), command({ ...parcel })]
  expect(run).toHaveBeenCalledTimes(1)
  const other = command({ ...parcel, params: { id: 'ord_2' } })
  expect(run).toHaveBeenCalledTimes(2)
  for (const end of finish.splice(0)) end()
  await Promise.all([...twice, other])
  const again = command(parcel)
  expect(run).toHaveBeenCalledTimes(3)
  for (const end of finish) end()
  await again
})

test('a command that was refused can be given again', async () => {
  const run = jest.fn().mockRejectedValueOnce(new Error('refused')).mockResolvedValueOnce('done')
  const command = onceAtATime<string>(run)
  await expect(command({ body: {} })).rejects.toThrow('refused')
  await expect(command({ body: {} })).resolves.toBe('done')
})

test('two files are two commands', async () => {
  const run = jest.fn().mockResolvedValue('done')
  const command = onceAtATime<string>(run)
  await Promise.all([command({ body: new Blob(['a']) }), command({ body: new Blob(['b']) })])
  expect(run).toHaveBeenCalledTimes(2)
})
