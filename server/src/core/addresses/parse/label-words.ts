/** Sources of patterns for the labels of forms in Chinese (simplified: the text is compared so), English and Japanese. */
const who = '(?:收货人?|收件人?|收方|联系人|联络人|客户|顾客|买家|取件人|领取人|受取人|寄件人)'

export const nameLabels = `${who}(?:的?(?:姓名|名称|名字))?|(?:真实)?姓名|名字|收货方|お?名前|氏名|recipient|receiver|consignee|contact(?: name)?|(?:full )?name|收|给|to`
export const phoneLabels = `(?:${who}(?:的)?|客服|服务|售后)?(?:手机号码|手机号|手机\\/电话|电话\\/手机|手机|移动电话|联系电话|联系手机|联系方式|联络电话|联系号码|电话号码|电话番号|携帯(?:电话)?|电\\s*话|座机|固话|固定电话|传真|热线|号码)(?:[（(]?[\\/和及]?(?:同)?微信(?:同号|同步)?[)）]?)?|微信[\\/和及](?:电话|手机)|tel(?:ephone)?|phone(?: (?:number|no\\.?))?|mobile(?: (?:number|phone|no\\.?))?|cell(?:phone)?`
/** Labels that only a colon or a line of their own tells from a part of the address. */
export const placeLabels =
  '国家\\/地区|国家|省份?|城市|市|所在(?:省份?|城市|区县|街道|省市)|省\\/市\\/区|省市区?县?区?|区\\/县|区县|县区|区域|区|县|行政区|街道\\/(?:乡镇|镇)|乡镇\\/街道|街道乡镇|乡镇街道|乡镇|街道|小区(?:名称)?|楼栋|楼号|门牌|门牌号码?|楼号-?门牌号?|都道府县|country|province|state|city|district|county|street'
export const addressLabels = `(?:收货|收件|地址)信息|(?:${who}(?:的)?)?(?:收货|收件|详细|联系|快递|邮寄|邮递|家庭|公司|街道|寄件|寄送|寄货|配送|派送|送货|具体|通讯|现居住?|居住|完整|新|旧)?(?:地址|住址)|收货详址|详址|所在地区|所在区域|所属地区|收货地区|所在地|地区|お?届け先|住所|(?:shipping |delivery )?address|addr?`
export const postcodeLabels = '邮政编码|邮政编号|邮编|邮便番号|postcode|postal code|zip(?: ?code)?'
/** Labels of other fields that shops print: what follows them up to the end of the line is no part of an address. */
export const noteLabels =
  '订单编号|订单号|运单号|快递单号|买家留言|备注|留言|商品名称|商品|数量|旺旺|昵称|会员名|微信号?|下单时间|付款时间|身份证号?码?|邮箱|e-?mail'
/** Labels that need no colon or space after them. 手机 and 地区 are not among them: words begin with them (手机城). */
export const gluedLabels =
  '收货人姓名|收件人姓名|收货人|收件人|联系人|姓名|收货地址|收件地址|详细地址|所在地区|联系电话|联系方式|手机号码|手机号|电话号码|电话|地址|邮编'
