/** Calls that return their result; all others use callbacks or a promise. From WeChat's typings. */
const immediate = new Set(
  [
    'arrayBufferToBase64 base64ToArrayBuffer batchGetStorageSync batchSetStorageSync canIUse cancelIdleCallback',
    'checkIsPictureInPictureActive clearStorageSync connectSocket createAnimation createAudioContext createBufferURL',
    'createCacheManager createCameraContext createCanvasContext createGlobalPayment createInferenceSession',
    'createInnerAudioContext createIntersectionObserver createInterstitialAd createLivePlayerContext',
    'createLivePusherContext createMapContext createMediaAudioPlayer createMediaContainer createMediaRecorder',
    'createOffscreenCanvas createRewardedVideoAd createSelectorQuery createTCPSocket',
    'createUDPSocket createVKSession createVideoContext createVideoDecoder createWebAudioContext createWorker',
    'downloadFile getAccountInfoSync getApiCategory getAppAuthorizeSetting getAppBaseInfo getBackgroundAudioManager',
    'getBatteryInfoSync getDeviceInfo getEnterOptionsSync getExptInfoSync getExtConfigSync getFileSystemManager',
    'getLaunchOptionsSync getLogManager getMenuButtonBoundingClientRect getNFCAdapter getPerformance',
    'getPluginUpdateManager getRealtimeLogManager getRecorderManager getSkylineInfoSync getStorageInfoSync',
    'getStorageSync getSystemInfoSync getSystemSetting getUpdateManager getUserCryptoManager getWindowInfo',
    'getXrFrameSystem isVKSupport nextTick postMessageToReferrerMiniProgram postMessageToReferrerPage',
    'preDownloadSubpackage removeStorageSync reportAnalytics reportEvent reportMonitor reportPerformance request',
    'requestAppleSubscribeSign requestIdleCallback revokeBufferURL setStorageSync uploadFile',
  ].flatMap((line) => line.split(' ')),
)

/** Calls that take callbacks only: they never return a promise. */
const callbackOnly = new Set(
  [
    'addPaymentPassFinish addPaymentPassGetCertificateData authPrivateMessage authorizeForMiniProgram',
    'bindEmployeeRelation canAddSecureElementPass checkDeviceSupportHevc checkEmployeeRelation',
    'checkIsAddedToMyMiniProgram checkIsSupportFacialRecognition checkTransitCardSupport chooseContact cropImage',
    'deleteTransitCard disableAlertBeforeUnload editImage enableAlertBeforeUnload enterChatToolMode faceDetect',
    'getChannelsLiveInfo getChannelsLiveNoticeInfo getChannelsShareKey getCommonConfig getDeviceBenchmarkInfo',
    'getDeviceVoIPList getFuzzyLocation getGroupEnterInfo getInferenceEnvInfo getLocalIPAddress getPrivacySetting',
    'getScreenRecordingState getSecureElementPasses getShowSplashAdStatus getSkylineInfo getSystemInfoAsync',
    'getTransitCardCPLC getTransitCardInfo getTransitCardList initFaceDetect issueTransitCard join1v1Chat',
    'jumpToOfflinePay loadBuiltInFontFace openChannelsActivity openChannelsEvent openChannelsLive',
    'openChannelsLiveNoticeInfo openChannelsUserProfile openCustomerServiceChat openDesignerProfile',
    'openHKOfflinePayView openInquiriesTopic openOfficialAccountArticle openOfficialAccountChat',
    'openOfficialAccountProfile openPrivacyContract openSingleStickerView openStickerIPView openStickerSetView',
    'openStoreCouponDetail openStoreOrderDetail openVideoEditor pluginLogin preloadAssets preloadSkylineView',
    'preloadWebview rechargeTransitCard removeSecureElementPass requestCommonPayment requestDeviceVoIP',
    'requestFacialVerify requestMerchantTransfer requestPluginPayment requestSubscribeEmployeeMessage',
    'requestVirtualPayment requirePrivacyAuthorize reserveChannelsLive restartMiniProgram rewriteRoute saveFileToDisk',
    'sendSms setEnable1v1Chat setVisualEffectOnCapture setWindowSize shareToOfficialAccount stopFaceDetect',
  ].flatMap((line) => line.split(' ')),
)

export const isImmediate = (name: string) => immediate.has(name)
export const isCallbackOnly = (name: string) => callbackOnly.has(name)

const tasks = new Set(['request', 'downloadFile', 'uploadFile', 'connectSocket', 'preDownloadSubpackage'])

/** Calls that return an object and pass their result to callbacks. */
export const isTask = (name: string) => tasks.has(name)
