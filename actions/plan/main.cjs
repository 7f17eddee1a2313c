process.env.BASE_IMAGE_STEP = 'plan';
require('../../dist/action.cjs');
