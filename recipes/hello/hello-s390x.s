# The same as hello-amd64.s, which has the comments.

	.globl	_start
_start:
	lghi	%r2, 1			# standard output
	larl	%r3, text
	lghi	%r4, length
	svc	4			# write

	cgr	%r2, %r4
	lghi	%r2, 0			# leaves the condition
	je	1f
	lghi	%r2, 1
1:	svc	1			# exit

text:
	.incbin	"hello.txt"
	.ascii	"The file is a program for linux/s390x.\n"
	length = . - text
