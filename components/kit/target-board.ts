import '#components/target-board/target-board.ts';
import { bindPage } from '#components/bind/page.ts';

bindPage();
