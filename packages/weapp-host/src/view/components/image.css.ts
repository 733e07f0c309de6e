export const imageCss = `
image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
image > img { display: block; width: 100%; height: 100%; object-fit: fill; pointer-events: none; }
image > img[hidden] { display: none; }
image[fade-in][loaded] > img { animation: wx-fade-in 0.3s; }
@keyframes wx-fade-in { from { opacity: 0; } }

image[mode='aspectFit'] > img { object-fit: contain; }
image[mode='aspectFill'] > img { object-fit: cover; }
/* The picture's own height overrides that of a class or style. */
image[mode='widthFix'][loaded] { height: auto !important; }
image[mode='widthFix'][loaded] > img { height: auto; }
image[mode='heightFix'][loaded] { width: auto !important; }
image[mode='heightFix'][loaded] > img { width: auto; }

image[mode='top'] > img { object-fit: none; object-position: center top; }
image[mode='bottom'] > img { object-fit: none; object-position: center bottom; }
image[mode='center'] > img { object-fit: none; object-position: center center; }
image[mode='left'] > img { object-fit: none; object-position: left center; }
image[mode='right'] > img { object-fit: none; object-position: right center; }
image[mode='top left'] > img { object-fit: none; object-position: left top; }
image[mode='top right'] > img { object-fit: none; object-position: right top; }
image[mode='bottom left'] > img { object-fit: none; object-position: left bottom; }
image[mode='bottom right'] > img { object-fit: none; object-position: right bottom; }
`
