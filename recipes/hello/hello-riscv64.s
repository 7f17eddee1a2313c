# The same as hello-amd64.s, which has the comments.

	.option	norelax			# the linker has nothing to gain
	.globl	_start
_start:
	li	a7, 64			# write
	li	a0, 1			# standard output
	lla	a1, text
	addi	a2, zero, %lo(length)	# li takes only a number that is known by here
	ecall

	sub	a0, a0, a2
	snez	a0, a0
	li	a7, 93			# exit
	ecall

text:
	.incbin	"hello.txt"
	.ascii	"The file is a program for linux/riscv64.\n"
	length = . - text
