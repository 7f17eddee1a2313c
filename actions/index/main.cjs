process.env.BASE_IMAGE_STEP = 'index';
require('../../dist/action.cjs');
