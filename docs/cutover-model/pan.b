	switch (t->back) {
	default: Uerror("bad return move");
	case  0: goto R999; /* nothing to undo */

		 /* CLAIM opens */
;
		;
		;
		;
		;
		;
		;
		;
		
	case 7: // STATE 20
		;
		p_restor(II);
		;
		;
		goto R999;

		 /* CLAIM ends */
;
		;
		;
		;
		
	case 10: // STATE 13
		;
		p_restor(II);
		;
		;
		goto R999;

		 /* PROC :init: */

	case 11: // STATE 1
		;
		((P7 *)_this)->p = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 13: // STATE 3
		;
		;
		delproc(0, now._nr_pr-1);
		;
		goto R999;

	case 14: // STATE 4
		;
		((P7 *)_this)->i = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 16: // STATE 6
		;
		;
		delproc(0, now._nr_pr-1);
		;
		goto R999;

	case 17: // STATE 7
		;
		((P7 *)_this)->i = trpt->bup.oval;
		;
		goto R999;

	case 18: // STATE 13
		;
		((P7 *)_this)->p = trpt->bup.oval;
		;
		goto R999;

	case 19: // STATE 20
		;
		((P7 *)_this)->i = trpt->bup.ovals[1];
		((P7 *)_this)->p = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 20: // STATE 21
		;
		;
		delproc(0, now._nr_pr-1);
		;
		goto R999;

	case 21: // STATE 23
		;
		p_restor(II);
		;
		;
		goto R999;

		 /* PROC Crash */

	case 22: // STATE 2
		;
		now.crashes = trpt->bup.oval;
		;
		goto R999;

	case 23: // STATE 13
		;
		now.route[ Index(((P6 *)_this)->p, 2) ] = trpt->bup.ovals[5];
		now.next[ Index(((P6 *)_this)->p, 2) ] = trpt->bup.ovals[4];
		now.known[ Index(((P6 *)_this)->p, 2) ] = trpt->bup.ovals[3];
		now.member[ Index(((P6 *)_this)->p, 2) ] = trpt->bup.ovals[2];
		now.agent[ Index(((P6 *)_this)->p, 2) ] = trpt->bup.ovals[1];
		((P6 *)_this)->p = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 6);
		goto R999;

	case 24: // STATE 13
		;
		now.route[ Index(((P6 *)_this)->p, 2) ] = trpt->bup.ovals[5];
		now.next[ Index(((P6 *)_this)->p, 2) ] = trpt->bup.ovals[4];
		now.known[ Index(((P6 *)_this)->p, 2) ] = trpt->bup.ovals[3];
		now.member[ Index(((P6 *)_this)->p, 2) ] = trpt->bup.ovals[2];
		now.agent[ Index(((P6 *)_this)->p, 2) ] = trpt->bup.ovals[1];
		((P6 *)_this)->p = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 6);
		goto R999;

	case 25: // STATE 13
		;
		now.route[ Index(((P6 *)_this)->p, 2) ] = trpt->bup.ovals[4];
		now.next[ Index(((P6 *)_this)->p, 2) ] = trpt->bup.ovals[3];
		now.known[ Index(((P6 *)_this)->p, 2) ] = trpt->bup.ovals[2];
		now.member[ Index(((P6 *)_this)->p, 2) ] = trpt->bup.ovals[1];
		now.agent[ Index(((P6 *)_this)->p, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 5);
		goto R999;
;
		;
		
	case 27: // STATE 19
		;
		((P6 *)_this)->i = trpt->bup.ovals[1];
		XX = 1;
		unrecv(now.closeMessage[ Index(((int)((P6 *)_this)->p), 2) ], XX-1, 0, trpt->bup.ovals[0], 1);
		;
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 28: // STATE 19
		;
		((P6 *)_this)->i = trpt->bup.oval;
		;
		goto R999;

	case 29: // STATE 22
		;
		now.gate[ Index(((((P6 *)_this)->p*2)+((P6 *)_this)->i), 4) ] = trpt->bup.ovals[1];
		now.task[ Index(((((P6 *)_this)->p*2)+((P6 *)_this)->i), 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 30: // STATE 29
		;
		((P6 *)_this)->i = trpt->bup.ovals[2];
		now.inFlight[ Index(((((P6 *)_this)->p*2)+((P6 *)_this)->i), 4) ] = trpt->bup.ovals[1];
		now.orphans = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 31: // STATE 29
		;
		((P6 *)_this)->i = trpt->bup.ovals[1];
		now.inFlight[ Index(((((P6 *)_this)->p*2)+((P6 *)_this)->i), 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 32: // STATE 41
		;
		((P6 *)_this)->i = trpt->bup.ovals[3];
		((P6 *)_this)->p = trpt->bup.ovals[2];
		now.control = trpt->bup.ovals[1];
	/* 0 */	((P6 *)_this)->p = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 4);
		goto R999;

	case 33: // STATE 41
		;
		((P6 *)_this)->i = trpt->bup.ovals[1];
		((P6 *)_this)->p = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 34: // STATE 46
		;
		p_restor(II);
		;
		;
		goto R999;

		 /* PROC Orphans */

	case 35: // STATE 2
		;
		now.orphans = trpt->bup.oval;
		;
		goto R999;

	case 36: // STATE 4
		;
		now.lag = trpt->bup.oval;
		;
		goto R999;

	case 37: // STATE 8
		;
		now.orphans = trpt->bup.oval;
		;
		goto R999;

	case 38: // STATE 13
		;
		p_restor(II);
		;
		;
		goto R999;

		 /* PROC Bypass */
;
		;
		
	case 40: // STATE 3
		;
		now.lag = trpt->bup.oval;
		;
		goto R999;

	case 41: // STATE 9
		;
		p_restor(II);
		;
		;
		goto R999;

		 /* PROC Replication */

	case 42: // STATE 2
		;
		now.lag = trpt->bup.oval;
		;
		goto R999;

	case 43: // STATE 4
		;
		now.awaited = trpt->bup.oval;
		;
		goto R999;
;
		
	case 44: // STATE 7
		goto R999;

	case 45: // STATE 12
		;
		p_restor(II);
		;
		;
		goto R999;

		 /* PROC Loop */

	case 46: // STATE 3
		;
		now.task[ Index(((P2 *)_this)->l, 4) ] = trpt->bup.ovals[1];
		now.gate[ Index(((P2 *)_this)->l, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 47: // STATE 7
		;
		now.task[ Index(((P2 *)_this)->l, 4) ] = trpt->bup.ovals[1];
		now.gate[ Index(((P2 *)_this)->l, 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 48: // STATE 10
		;
		now.inFlight[ Index(((P2 *)_this)->l, 4) ] = trpt->bup.oval;
		;
		goto R999;
;
		
	case 49: // STATE 12
		goto R999;

	case 50: // STATE 17
		;
		now.inFlight[ Index(((P2 *)_this)->l, 4) ] = trpt->bup.ovals[1];
		now.lag = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 52: // STATE 24
		;
		now.inFlight[ Index(((P2 *)_this)->l, 4) ] = trpt->bup.ovals[1];
		now.writtenOnB = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 53: // STATE 29
		;
		p_restor(II);
		;
		;
		goto R999;

		 /* PROC Agent */

	case 54: // STATE 4
		;
		now.route[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[2];
		now.member[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[1];
		now.known[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;
;
		;
		
	case 56: // STATE 6
		;
		((P1 *)_this)->i = trpt->bup.oval;
		;
		goto R999;

	case 57: // STATE 9
		;
		((P1 *)_this)->i = trpt->bup.ovals[1];
		now.gate[ Index(((((P1 *)_this)->p*2)+((P1 *)_this)->i), 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 58: // STATE 17
		;
		now.agent[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[1];
		((P1 *)_this)->i = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 59: // STATE 32
		goto R999;

	case 60: // STATE 19
		;
		((P1 *)_this)->i = trpt->bup.oval;
		;
		goto R999;

	case 61: // STATE 22
		;
		((P1 *)_this)->i = trpt->bup.ovals[1];
		now.gate[ Index(((((P1 *)_this)->p*2)+((P1 *)_this)->i), 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 62: // STATE 30
		;
		now.agent[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[1];
		((P1 *)_this)->i = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 64: // STATE 35
		;
		XX = 1;
		unrecv(now.closeMessage[ Index(((int)((P1 *)_this)->p), 2) ], XX-1, 0, ((int)((P1 *)_this)->a), 1);
		((P1 *)_this)->a = trpt->bup.oval;
		;
		;
		goto R999;

	case 65: // STATE 42
		;
		((P1 *)_this)->a = trpt->bup.ovals[2];
		now.agent[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[1];
		now.known[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 66: // STATE 42
		;
		((P1 *)_this)->a = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 68: // STATE 46
		;
		now.next[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[1];
		now.task[ Index(((((P1 *)_this)->p*2)+now.next[ Index(((P1 *)_this)->p, 2) ]), 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 69: // STATE 49
		;
		now.agent[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[1];
		now.next[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 70: // STATE 52
		goto R999;
;
		;
		;
		;
		
	case 73: // STATE 62
		;
		now.agent[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.oval;
		_m = unsend(now.ackMessage[ Index(((int)((P1 *)_this)->p), 2) ]);
		;
		goto R999;

	case 74: // STATE 62
		;
		now.agent[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.oval;
		;
		goto R999;

	case 75: // STATE 62
		;
		now.agent[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 77: // STATE 65
		;
		XX = 1;
		unrecv(now.closeMessage[ Index(((int)((P1 *)_this)->p), 2) ], XX-1, 0, ((int)((P1 *)_this)->a), 1);
		((P1 *)_this)->a = trpt->bup.oval;
		;
		;
		goto R999;

	case 78: // STATE 67
		;
		now.known[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 80: // STATE 77
		;
		((P1 *)_this)->a = trpt->bup.oval;
		_m = unsend(now.ackMessage[ Index(((int)((P1 *)_this)->p), 2) ]);
		;
		goto R999;

	case 81: // STATE 77
		;
		((P1 *)_this)->a = trpt->bup.oval;
		;
		goto R999;

	case 82: // STATE 77
		;
		((P1 *)_this)->a = trpt->bup.oval;
		;
		goto R999;

	case 83: // STATE 80
		;
		now.decision = trpt->bup.oval;
		;
		goto R999;

	case 84: // STATE 84
		;
		now.agent[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[1];
		now.route[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 85: // STATE 88
		;
		now.agent[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[1];
		now.route[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 87: // STATE 92
		;
		now.next[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[1];
		now.task[ Index(((((P1 *)_this)->p*2)+now.next[ Index(((P1 *)_this)->p, 2) ]), 4) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 88: // STATE 95
		;
		now.agent[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[1];
		now.next[ Index(((P1 *)_this)->p, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		
	case 89: // STATE 98
		goto R999;

	case 90: // STATE 104
		;
		p_restor(II);
		;
		;
		goto R999;

		 /* PROC Control */

	case 91: // STATE 5
		;
		now.control = trpt->bup.ovals[3];
		now.resends = trpt->bup.ovals[2];
		now.decision = trpt->bup.ovals[1];
		now.attempt = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 4);
		goto R999;
;
		;
		
	case 93: // STATE 8
		;
		((P0 *)_this)->p = trpt->bup.oval;
		;
		goto R999;

	case 94: // STATE 12
		;
		((P0 *)_this)->p = trpt->bup.ovals[2];
		now.acked[ Index(((P0 *)_this)->p, 2) ] = trpt->bup.ovals[1];
		now.expected[ Index(((P0 *)_this)->p, 2) ] = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 95: // STATE 18
		;
		((P0 *)_this)->p = trpt->bup.oval;
		;
		goto R999;

	case 96: // STATE 20
		;
		((P0 *)_this)->p = trpt->bup.oval;
		;
		goto R999;
;
		;
		;
		;
		;
		;
		
	case 100: // STATE 32
		;
		((P0 *)_this)->p = trpt->bup.oval;
		_m = unsend(now.closeMessage[ Index(((int)((P0 *)_this)->p), 2) ]);
		;
		goto R999;

	case 101: // STATE 32
		;
		((P0 *)_this)->p = trpt->bup.oval;
		;
		goto R999;

	case 102: // STATE 32
		;
		((P0 *)_this)->p = trpt->bup.oval;
		;
		goto R999;

	case 103: // STATE 40
		;
		now.control = trpt->bup.ovals[1];
		((P0 *)_this)->p = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;
;
		;
		
	case 105: // STATE 43
		;
		XX = 1;
		unrecv(now.ackMessage[0], XX-1, 0, ((int)((P0 *)_this)->a), 1);
		((P0 *)_this)->a = trpt->bup.oval;
		;
		;
		goto R999;

	case 106: // STATE 49
		;
		((P0 *)_this)->a = trpt->bup.ovals[2];
		now.acked[0] = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->a = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 107: // STATE 49
		;
		((P0 *)_this)->a = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 109: // STATE 52
		;
		XX = 1;
		unrecv(now.ackMessage[1], XX-1, 0, ((int)((P0 *)_this)->a), 1);
		((P0 *)_this)->a = trpt->bup.oval;
		;
		;
		goto R999;

	case 110: // STATE 58
		;
		((P0 *)_this)->a = trpt->bup.ovals[2];
		now.acked[1] = trpt->bup.ovals[1];
	/* 0 */	((P0 *)_this)->a = trpt->bup.ovals[0];
		;
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 111: // STATE 58
		;
		((P0 *)_this)->a = trpt->bup.oval;
		;
		goto R999;

	case 112: // STATE 61
		;
		now.resends = trpt->bup.oval;
		;
		goto R999;

	case 113: // STATE 62
		;
		((P0 *)_this)->p = trpt->bup.oval;
		;
		goto R999;
;
		;
		;
		;
		;
		;
		
	case 117: // STATE 74
		;
		((P0 *)_this)->p = trpt->bup.oval;
		_m = unsend(now.closeMessage[ Index(((int)((P0 *)_this)->p), 2) ]);
		;
		goto R999;

	case 118: // STATE 74
		;
		((P0 *)_this)->p = trpt->bup.oval;
		;
		goto R999;

	case 119: // STATE 74
		;
		((P0 *)_this)->p = trpt->bup.oval;
		;
		goto R999;

	case 120: // STATE 80
		;
		((P0 *)_this)->p = trpt->bup.oval;
		;
		goto R999;

	case 121: // STATE 84
		;
		now.control = trpt->bup.oval;
		;
		goto R999;

	case 122: // STATE 88
		;
		now.control = trpt->bup.ovals[1];
		now.fence = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 123: // STATE 92
		;
		now.control = trpt->bup.ovals[1];
		now.awaited = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 124: // STATE 95
		;
		now.control = trpt->bup.oval;
		;
		goto R999;

	case 125: // STATE 99
		;
		now.control = trpt->bup.ovals[1];
		now.decision = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 126: // STATE 102
		;
		now.control = trpt->bup.oval;
		;
		goto R999;

	case 127: // STATE 105
		;
		now.control = trpt->bup.oval;
		;
		goto R999;

	case 128: // STATE 108
		;
		now.targetOpen = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 130: // STATE 112
		;
		now.control = trpt->bup.oval;
		;
		goto R999;

	case 131: // STATE 117
		;
		now.control = trpt->bup.ovals[2];
		now.decision = trpt->bup.ovals[1];
		now.storedRoute = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 132: // STATE 121
		;
		now.control = trpt->bup.ovals[1];
		now.guard = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 133: // STATE 124
		;
		now.fence = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 135: // STATE 128
		;
		now.control = trpt->bup.oval;
		;
		goto R999;

	case 136: // STATE 133
		;
		now.control = trpt->bup.ovals[1];
		now.replicating = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 137: // STATE 137
		;
		now.control = trpt->bup.ovals[1];
		now.decision = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 138: // STATE 141
		;
		now.control = trpt->bup.ovals[1];
		now.decision = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 139: // STATE 144
		;
		now.fence = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 141: // STATE 148
		;
		now.control = trpt->bup.oval;
		;
		goto R999;

	case 142: // STATE 153
		;
		now.awaited = trpt->bup.ovals[2];
		now.control = trpt->bup.ovals[1];
		now.decision = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 3);
		goto R999;

	case 143: // STATE 157
		;
		now.tooEarly = trpt->bup.ovals[1];
		now.awaited = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 144: // STATE 159
		;
		now.control = trpt->bup.oval;
		;
		goto R999;
;
		
	case 145: // STATE 169
		goto R999;

	case 146: // STATE 161
		;
		now.control = trpt->bup.oval;
		;
		goto R999;

	case 147: // STATE 163
		;
		now.control = trpt->bup.oval;
		;
		goto R999;

	case 148: // STATE 165
		;
		now.control = trpt->bup.oval;
		;
		goto R999;

	case 149: // STATE 167
		;
		now.control = trpt->bup.oval;
		;
		goto R999;

	case 150: // STATE 173
		;
		now.control = trpt->bup.ovals[1];
		now.fence = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 151: // STATE 177
		;
		now.control = trpt->bup.ovals[1];
		now.awaited = trpt->bup.ovals[0];
		;
		ungrab_ints(trpt->bup.ovals, 2);
		goto R999;

	case 152: // STATE 180
		;
		now.control = trpt->bup.oval;
		;
		goto R999;

	case 153: // STATE 185
		;
		p_restor(II);
		;
		;
		goto R999;
	}

