process.env.BASE_IMAGE_STEP = 'build';
require('../../dist/action.cjs');
