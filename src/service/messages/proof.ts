import { defineMessages } from '@/common/messages'

export const proofMessages = defineMessages({
  'proof.files': ['图片和视频（选填）', 'Pictures and a video (optional)', '写真と動画（任意）'],
  'proof.files_hint': [
    '图片最多 {pictures} 张，每张 {pictureMb} MB 以内；MP4 视频 1 段，{seconds} 秒、{videoMb} MB 以内。只有商家能看到。',
    'Up to {pictures} pictures of {pictureMb} MB, and one MP4 video of {seconds} seconds and {videoMb} MB. Only the shop sees them.',
    '写真は{pictures}枚まで（各{pictureMb} MB以内）、動画はMP4で1本（{seconds}秒、{videoMb} MB以内）。お店だけが見ます。',
  ],
  'proof.add_file': ['添加图片或视频', 'Add a picture or a video', '写真か動画を追加'],
  'proof.add_picture': ['添加图片', 'Add a picture', '写真を追加'],
  'proof.add_video': ['添加视频', 'Add a video', '動画を追加'],
  'proof.picture': ['图片 {n}', 'Picture {n}', '写真 {n}'],
  'proof.video': ['视频', 'Video', '動画'],
  'proof.remove': ['删除{name}', 'Remove {name}', '{name} を削除'],
  'proof.again': ['重试', 'Retry', '再試行'],
  'proof.send_again': ['重新上传{name}', 'Upload {name} again', '{name} を再送信'],
  'proof.another': ['重选', 'Replace', '選び直す'],
  'proof.choose_again': ['重新选择{name}', 'Choose another for {name}', '{name} を選び直す'],
  'proof.storing': ['处理中', 'Checking', '処理中'],
  'proof.file_gone': [
    '有文件已不在这台设备上，没有上传，请重新选择或删除',
    'A file is no longer on this device and was not uploaded. Choose it again or remove it',
    '端末に残っていないファイルがあり、送信されていません。選び直すか削除してください',
  ],
  'proof.too_many': [
    '最多 {pictures} 张图片和 1 段视频，多出的没有添加',
    'Up to {pictures} pictures and one video: the others are left out',
    '写真{pictures}枚と動画1本までです。残りは追加していません',
  ],
  'proof.picker_privacy': [
    '同意隐私保护指引后才能选择图片和视频',
    'Choosing pictures needs your consent to the privacy guide',
    '写真を選ぶにはプライバシーガイドへの同意が必要です',
  ],
  'proof.picker_permission': [
    '没有相册或相机的权限，请在手机设置中允许微信使用',
    'No permission for photos or camera. Allow it in the settings of your phone',
    '写真やカメラの許可がありません。端末の設定で許可してください',
  ],
  'proof.picker_failed': [
    '相册打不开，请重试',
    'Your photos could not be opened. Please try again',
    '写真を開けませんでした。もう一度お試しください',
  ],
  'proof.uploading': ['正在上传，请稍候', 'Uploading', '送信中'],
  'proof.files_failed': [
    '有文件没有传上，请重试、重选或删除',
    'A file is not uploaded. Retry, replace or remove it',
    '送信できないファイルがあります。再試行、選び直し、または削除をしてください',
  ],
  'proof.files_hidden': [
    '有图片或视频没有通过检查，商家看不到',
    'Something did not pass the content check, so the shop does not see it',
    '審査を通らなかったファイルがあり、お店には表示されません',
  ],
})
