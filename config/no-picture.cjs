// Tests draw no pictures: an address is enough.
module.exports = '/assets/picture.webp'
