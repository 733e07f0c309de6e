/** Common and compound surnames, used to tell a name from a place. */
const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚' +
  '沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱丘侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常' +
  '汤康易乔赖文洪柯温牛樊葛邢安齐庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柴纪梅童凌毕单季裴' +
  '霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柏米祁房鲍党卓费冷华项屈饶娄鄢车景应滕蒲燕吉桂凤隋宫古艾卞占虞窦席佟佘池' +
  '苟晏卜仇喻连桑都敖闵解卫元巴司楚邬阳习雍明时巫储麦岑木邝缪戚娜狄农门褚鞠伍鹿湛沙姬封初幸畅边郎尤谈商代简' +
  '丛练官伏后宗仲宣计晋'
const compounds =
  '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|轩辕|夏侯|长孙|宇文|司空|独孤|南宫|端木|申屠|淳于|单于|太史|公冶|呼延|闻人|澹台|赫连|百里|东郭|西门|完颜|纳兰|张简|范姜'

/** Sources of regular expressions, to combine with what follows a surname. */
export const singleSurname = `[${single}]`
export const compoundSurname = `(?:${compounds})`
