/** A parcel with a waybill number that no other has. */
export function newParcel() {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(13)), (byte) => byte % 10).join('')
  return { company: '顺丰速运', waybillNumber: `SF${digits}` }
}
