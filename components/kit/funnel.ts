import '#components/funnel/funnel.ts';
import { bindPage } from '#components/bind/page.ts';

bindPage();
