process.env.BASE_IMAGE_STEP = 'verify';
require('../../dist/action.cjs');
